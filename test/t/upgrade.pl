# pg_upgrade from the older server that OLD_PG_CONFIG names to this one: all
# that users have stays and goes on working.  Both servers have newsextract of
# this version.  Without OLD_PG_CONFIG there is nothing to do;
# tools/upgrade-test makes a Debian with two servers.
use strict;
use warnings FATAL => 'all';

use Attached;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

plan skip_all => 'OLD_PG_CONFIG names no older server' unless $ENV{OLD_PG_CONFIG};

sub node
{
	my ($name, $pg_config) = @_;
	chomp(my $bindir = `$pg_config --bindir`);
	my ($path) = $bindir =~ m{^(.*)/bin$} or die "$bindir is no folder bin\n";
	my $node = PostgreSQL::Test::Cluster->new($name, install_path => $path);
	$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
	return ($node, $bindir);
}

my ($old, $old_bindir) = node('old', $ENV{OLD_PG_CONFIG});
my ($new, $new_bindir) = node('new', $ENV{PG_CONFIG});

$old->start;
$old->safe_psql('postgres', $Attached::setup);
my $before = $old->safe_psql('postgres', $Attached::state);
my ($from) = $old->safe_psql('postgres', 'SHOW server_version') =~ /^(\d+)/;
my $version = $old->safe_psql('postgres', 'SELECT newsextract_version()');
$old->stop;

chdir PostgreSQL::Test::Utils::tempdir;
my @upgrade = (
	"$new_bindir/pg_upgrade", '--no-sync',
	'-d', $old->data_dir, '-D', $new->data_dir,
	'-b', $old_bindir, '-B', $new_bindir,
	'-s', $new->host, '-p', $old->port, '-P', $new->port);
command_ok([@upgrade], 'pg_upgrade');

$new->start;
my ($to) = $new->safe_psql('postgres', 'SHOW server_version') =~ /^(\d+)/;
cmp_ok($to, '>', $from, "from PostgreSQL $from to $to");
is($new->safe_psql('postgres', 'SELECT newsextract_version()'), $version, 'the same version and lexicon');
Attached::same($new->safe_psql('postgres', $Attached::state), $before, 'all is as it was');
Attached::same($new->safe_psql('postgres', $Attached::work) . "\n", $Attached::worked, 'and goes on working');

# and can be dumped from there
$new->safe_psql('postgres', 'CREATE DATABASE restored TEMPLATE template0');
my $after = $new->safe_psql('postgres', $Attached::state);
my $dump = PostgreSQL::Test::Utils::tempdir . '/dump';
command_ok([ "$new_bindir/pg_dump", '-Fc', '-f', $dump, $new->connstr('postgres') ], 'pg_dump of it');
command_ok([ "$new_bindir/pg_restore", '-e', '-d', $new->connstr('restored'), $dump ], 'pg_restore');
Attached::same($new->safe_psql('restored', $Attached::state), $after, 'all is as it was');

$new->stop;
done_testing();
