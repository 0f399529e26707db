# Side tables, triggers, generated columns and indexes come back from a dump
# as they were, with site entries that the dump has as well: plain, and custom
# by several jobs; restored by a superuser and by the owner of a database.
use strict;
use warnings FATAL => 'all';

use Attached;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);
$node->start;
my $dir = PostgreSQL::Test::Utils::tempdir;

$node->safe_psql('postgres', q{
	CREATE ROLE keeper LOGIN;
	CREATE DATABASE first OWNER keeper TEMPLATE template0});
my @keeper = (extra_params => [ '-U', 'keeper' ]);
$node->safe_psql('first', "GRANT CREATE ON SCHEMA public TO keeper");
$node->safe_psql('first', $Attached::setup, @keeper);
my $before = $node->safe_psql('first', $Attached::state);

# Restore by a command into a database of its own, compare, go on working.
sub check
{
	my ($name, $database, $restore, @who) = @_;
	$node->safe_psql('postgres', "CREATE DATABASE $database OWNER keeper TEMPLATE template0");
	command_ok($restore, "$name: restored");
	Attached::same($node->safe_psql($database, $Attached::state, @who), $before, "$name: all is as it was");
	Attached::same($node->safe_psql($database, $Attached::work, @who) . "\n", $Attached::worked,
		"$name: and goes on working");
}

command_ok([ 'pg_dump', '-f', "$dir/plain", $node->connstr('first') ], 'pg_dump');
check('plain, by a superuser', 'plain',
	[ 'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-f', "$dir/plain", '-d', $node->connstr('plain') ]);

command_ok([ 'pg_dump', '-Fc', '-f', "$dir/custom", '-U', 'keeper', $node->connstr('first') ],
	'pg_dump, custom format, by the owner');
check('custom, by the owner, in four jobs', 'custom',
	[ 'pg_restore', '-e', '-j', '4', '-U', 'keeper', '-d', $node->connstr('custom'), "$dir/custom" ],
	@keeper);

# Data only, into what is attached already: its triggers keep off.
$node->safe_psql('postgres', 'CREATE DATABASE data OWNER keeper TEMPLATE template0');
command_ok(
	[ 'pg_restore', '-e', '--section=pre-data', '--section=post-data', '-d', $node->connstr('data'), "$dir/custom" ],
	'schema only: restored');
command_ok(
	[ 'pg_restore', '-e', '--section=data', '--disable-triggers', '-d', $node->connstr('data'), "$dir/custom" ],
	'data only: restored');
# (pg_restore gives triggers back as of ENABLE, not as of ENABLE ALWAYS)
Attached::same($node->safe_psql('data', $Attached::state) =~ s/\|A\|CREATE/|O|CREATE/gr,
	$before =~ s/\|A\|CREATE/|O|CREATE/gr,
	'data only: all is as it was');

$node->stop;
done_testing();
