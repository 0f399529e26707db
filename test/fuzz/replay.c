/*
 * replay.c
 *	  Stands in for libFuzzer where there is none: hands every file of the
 *	  command line to the target, once.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
	{
		FILE	   *file = fopen(argv[i], "rb");
		uint8_t    *data = NULL;
		size_t		size = 0,
					room = 0,
					got;

		if (file == NULL)
		{
			perror(argv[i]);
			return 1;
		}
		do
		{
			if (size == room)
				data = realloc(data, room = room ? room * 2 : 65536);
			got = fread(data + size, 1, room - size, file);
			size += got;
		} while (got > 0);
		fclose(file);

		/* a block of exactly that size, so that reading on is seen */
		data = realloc(data, size ? size : 1);
		fprintf(stderr, "%s\n", argv[i]);
		LLVMFuzzerTestOneInput(data, size);
		free(data);
	}
	return 0;
}
