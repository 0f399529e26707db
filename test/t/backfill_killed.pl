# newsextract_backfill is killed, once its own process and once the whole
# server, while others write.  What was committed stays, and called again it
# brings the rest: nothing is lost, nothing double.
use strict;
use warnings FATAL => 'all';

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(usleep);

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding=UTF8', '--locale=C' ]);

# it is the crash that counts here, not whether a disk keeps its promises
$node->append_conf('postgresql.conf', "restart_after_crash = on\n");
$node->start;

$node->safe_psql(
	'postgres', q{
	CREATE EXTENSION newsextract;
	CREATE TABLE news (id int PRIMARY KEY, published date, body text);
	INSERT INTO news SELECT i, date '2022-08-12' - i % 100,
		CASE WHEN i % 7 > 0 THEN format('Hôm qua, Bộ trưởng Bộ Y tế Trần Văn Bình đề nghị %s bác sĩ thực hiện Đề án %s. '
			|| 'Chủ tịch UBND tỉnh Nghệ An Nguyễn Thị Mai dự lễ sáng %s/8.', i, i % 90 + 1, i % 30 + 1) END
	FROM generate_series(1, 600) AS i;
	SELECT newsextract_attach('news', 'body', 'published');
});

# Documents whose side tables do not hold what they say: with a status exactly
# that, without one nothing.
my $wrong = q{
	WITH said AS (
		SELECT n.*, s.version IS NOT NULL AS read
		FROM news AS n LEFT JOIN news_newsextract AS s ON s.doc_id = n.id
	)
	SELECT count(*) FROM said
	WHERE ROW(ARRAY(SELECT x::text FROM extract_officials(body) AS x WHERE read ORDER BY 1),
			  ARRAY(SELECT x::text FROM extract_dates(body, published) AS x WHERE read ORDER BY 1),
			  ARRAY(SELECT x::text FROM extract_programmes(body, published) AS x WHERE read ORDER BY 1),
			  ARRAY(SELECT x::text FROM extract_events(body, published) AS x WHERE read ORDER BY 1))
		  IS DISTINCT FROM
		  ROW(ARRAY(SELECT ROW(name, office, organisation, rank, tenure, offices, mentions)::text
					FROM news_officials WHERE doc_id = id ORDER BY 1),
			  ARRAY(SELECT ROW(mention, kind, value, modifier, period, span)::text
					FROM news_dates WHERE doc_id = id ORDER BY 1),
			  ARRAY(SELECT ROW(name, kind, number, title, issuer, issued, period, mentions)::text
					FROM news_programmes WHERE doc_id = id ORDER BY 1),
			  ARRAY(SELECT event::text FROM news_events WHERE doc_id = id ORDER BY 1))};

# Start a backfill and wait until it has committed something.
sub begin_backfill
{
	my $before = $node->safe_psql('postgres', 'SELECT count(*) FROM news_newsextract');
	my $psql = IPC::Run::start(
		[
			'psql', '-XqAt', '-d', $node->connstr('postgres'), '-c',
			q{CALL newsextract_backfill('news', 5, 30)}
		],
		'>', '/dev/null', '2>', '/dev/null');
	ok( $node->poll_query_until(
			'postgres', "SELECT count(*) >= $before + 50 FROM news_newsextract"),
		'a backfill is on its way');
	return $psql;
}

# After a crash: some, not all, and all of it right.
sub check_half
{
	my ($name) = @_;
	ok($node->poll_query_until('postgres', 'SELECT true'), "$name: the server is there again");
	my $left = $node->safe_psql('postgres', 'SELECT missing FROM newsextract_progress');
	cmp_ok($left, '>', 0, "$name: not all is done");
	cmp_ok($left, '<', 600, "$name: what was committed is there");
	is($node->safe_psql('postgres', $wrong), '0', "$name: each document is there wholly or not at all");
}

# its own process
my $psql = begin_backfill();
my $pid = $node->safe_psql('postgres',
	q{SELECT pid FROM pg_stat_activity WHERE query LIKE 'CALL newsextract_backfill%'});
$node->safe_psql('postgres', q{UPDATE news SET body = 'Không có ai.' WHERE id IN (3, 600)});
is(kill(KILL => $pid), 1, 'its process is killed');
eval { $psql->finish };
check_half('process');

# the server
$psql = begin_backfill();
$node->safe_psql('postgres', q{DELETE FROM news WHERE id = 599});
$node->stop('immediate');
eval { $psql->finish };
$node->start;
check_half('server');

# the rest, by two at a time, the status of one written by an old version
$node->safe_psql('postgres', q{UPDATE news_newsextract SET version = 'old' WHERE doc_id = 1});
my @pair = map { IPC::Run::start(
		[ 'psql', '-XqAt', '-d', $node->connstr('postgres'), '-c', q{CALL newsextract_backfill('news', 20)} ],
		'>', '/dev/null', '2>', '/dev/null') } 1 .. 2;
$_->finish for @pair;
is($node->safe_psql('postgres', 'SELECT done, stale, missing FROM newsextract_progress'),
	'599|0|0', 'two of them bring the rest');
is($node->safe_psql('postgres', $wrong), '0', 'nothing is lost, nothing double');
is( $node->safe_psql(
		'postgres', q{SELECT count(*) > 0 FROM news_officials WHERE name = 'Trần Văn Bình'}),
	't', 'and something was to be found');

$node->stop;
done_testing();
