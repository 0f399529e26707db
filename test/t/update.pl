# ALTER EXTENSION UPDATE from this version to a next one, made here: its
# script replaces every function and view and adds one.  All that users have
# stays, goes on working, and the extension is the one that is installed anew.
use strict;
use warnings FATAL => 'all';

use Attached;
use File::Path qw(make_path);
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $source = $ENV{NEWSEXTRACT_SOURCE};
my ($version) = slurp_file("$source/newsextract.control") =~ /^default_version *= *'(.*)'/m;
my $next = "$version.next";

# An installation of PostgreSQL for the next version: copies of the programs,
# which look for the rest beside them, links to all else.
sub scratch_installation
{
	my ($root) = @_;
	my %dir;
	for my $kind (qw(bindir pkglibdir libdir sharedir))
	{
		chomp($dir{$kind} = `$ENV{PG_CONFIG} --$kind`);
	}
	make_path("$root$dir{bindir}");
	system_or_bail('cp', '-RL', "$dir{bindir}/.", "$root$dir{bindir}");
	for my $kind (qw(pkglibdir sharedir))
	{
		make_path("$root$dir{$kind}");
		for my $file (glob("$dir{$kind}/*"))
		{
			my ($name) = $file =~ m{([^/]+)$};
			symlink($file, "$root$dir{$kind}/$name")
			  unless $name eq 'extension' || -e "$root$dir{$kind}/$name";
		}
	}
	my $extension = "$root$dir{sharedir}/extension";
	mkdir $extension;
	symlink($_, "$extension/" . (m{([^/]+)$})[0]) for glob("$dir{sharedir}/extension/*");
	return ("$root$dir{bindir}", $extension);
}

my ($bindir, $extension) = scratch_installation(PostgreSQL::Test::Utils::tempdir);

# The install script of the next version has one function more; the script
# that leads to it has all of them as CREATE OR REPLACE.
my $install = slurp_file("$source/sql/newsextract.sql");
my $more = <<'SQL';

CREATE FUNCTION newsextract_next() RETURNS integer
    LANGUAGE sql IMMUTABLE RETURN 42;
COMMENT ON FUNCTION newsextract_next() IS 'what the next version has more';
SQL
my $update = join '', map { s/^CREATE /CREATE OR REPLACE /r . "\n" }
  $install =~ /^(CREATE (?:FUNCTION|PROCEDURE|VIEW) (?:[^\$;]+|\$\d|\$\$.*?\$\$)+;\n)/msg;
is( scalar(() = $update =~ /^CREATE OR REPLACE/mg),
	scalar(() = $install =~ /^CREATE (?:FUNCTION|PROCEDURE|VIEW)/mg),
	'the next version replaces what this one has');
append_to_file("$extension/newsextract--$next.sql", $install . $more);
append_to_file("$extension/newsextract--$version--$next.sql", $update . $more);

$ENV{PATH} = "$bindir:$ENV{PATH}";
my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
$node->start;

$node->safe_psql('postgres', $Attached::setup);
my $before = $node->safe_psql('postgres', $Attached::state);
like($before, qr/Trần Văn Bình\|cai tổng/, 'there is something to keep');

$node->safe_psql('postgres', "ALTER EXTENSION newsextract UPDATE TO '$next'");
is($node->safe_psql('postgres', 'SELECT newsextract_next()'), '42', 'the extension is the next one');
Attached::same($node->safe_psql('postgres', $Attached::state), $before, 'all is as it was');
Attached::same($node->safe_psql('postgres', $Attached::work) . "\n", $Attached::worked, 'and goes on working');

# updated or installed anew: the same objects, definitions, rights, comments
my $objects = <<'SQL';
SELECT pg_describe_object(d.classid, d.objid, 0), obj_description(d.objid, d.classid::regclass::name),
       pg_get_functiondef(p.oid), p.proacl, c.relacl, pg_get_viewdef(c.oid), a.agginitval
FROM pg_depend d
LEFT JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid AND p.prokind <> 'a'
LEFT JOIN pg_aggregate a ON d.classid = 'pg_proc'::regclass AND a.aggfnoid = d.objid
LEFT JOIN pg_class c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
  AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'newsextract')
ORDER BY pg_describe_object(d.classid, d.objid, 0) COLLATE "C"
SQL
$node->safe_psql('postgres', 'CREATE DATABASE anew TEMPLATE template0');
$node->safe_psql('anew', "CREATE EXTENSION newsextract VERSION '$next'");
Attached::same($node->safe_psql('postgres', $objects), $node->safe_psql('anew', $objects),
	'updated or installed anew, it is the same');

# a dump of the updated database
my $dump = PostgreSQL::Test::Utils::tempdir . '/dump';
my $now = $node->safe_psql('postgres', $Attached::state);
$node->command_ok([ 'pg_dump', '-Fc', '-f', $dump, $node->connstr('postgres') ], 'pg_dump of it');
$node->safe_psql('postgres', 'CREATE DATABASE restored TEMPLATE template0');
$node->command_ok([ 'pg_restore', '-e', '-d', $node->connstr('restored'), $dump ], 'pg_restore');
Attached::same($node->safe_psql('restored', $Attached::state), $now, 'all is as it was');

$node->stop;
done_testing();
