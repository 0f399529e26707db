# Logical replication: a subscriber fills columns by a trigger of ENABLE
# ALWAYS, and follows side tables that the publisher keeps.
use strict;
use warnings FATAL => 'all';

use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my @node;
for my $name (qw(publisher subscriber))
{
	my $node = PostgreSQL::Test::Cluster->new($name);
	$node->init(allows_streaming => 'logical', extra => [ '--encoding=UTF8', '--locale=C' ]);
	$node->start;
	$node->safe_psql('postgres', q{
		CREATE EXTENSION newsextract;
		CREATE TABLE news (id int PRIMARY KEY, published date, body text);
		SELECT newsextract_attach('news', 'body', 'published');
		CREATE TABLE wire (id int PRIMARY KEY, body text);
	});
	push @node, $node;
}
my ($publisher, $subscriber) = @node;
$subscriber->safe_psql('postgres', q{
	ALTER TABLE wire ADD officials text[];
	CREATE TRIGGER extract BEFORE INSERT OR UPDATE ON wire
		FOR EACH ROW EXECUTE FUNCTION newsextract_trigger('document=body', 'officials=officials');
	ALTER TABLE wire ENABLE ALWAYS TRIGGER extract;
});
$publisher->safe_psql('postgres', q{
	INSERT INTO wire VALUES (1, 'Bộ trưởng Bộ Y tế Trần Văn Bình phát biểu.');
	INSERT INTO news VALUES (1, '2022-08-12', 'Hôm qua, Bộ trưởng Bộ Y tế Trần Văn Bình phát biểu.');
	CREATE PUBLICATION all_of_it FOR TABLE wire, news, news_officials, news_dates,
		news_programmes, news_events, news_newsextract;
});
$subscriber->safe_psql('postgres',
	q{CREATE SUBSCRIPTION all_of_it CONNECTION '} . $publisher->connstr . q{ dbname=postgres' PUBLICATION all_of_it});
$subscriber->wait_for_subscription_sync($publisher, 'all_of_it');
is($subscriber->safe_psql('postgres', 'SELECT officials FROM wire'),
	'{"Trần Văn Bình"}', 'what is copied at first');

$publisher->safe_psql('postgres', q{
	INSERT INTO wire VALUES (2, 'Giám đốc Sở Y tế Lê Thị Mai phát biểu.');
	UPDATE wire SET body = 'Không có ai.' WHERE id = 1;
	INSERT INTO news VALUES (2, '2022-08-12', 'Giám đốc Sở Y tế Lê Thị Mai dự lễ sáng 12/8.');
	UPDATE news SET id = 3 WHERE id = 2;
	DELETE FROM news WHERE id = 1;
});
$publisher->wait_for_catchup('all_of_it');
is($subscriber->safe_psql('postgres', 'SELECT id, officials FROM wire ORDER BY id'),
	qq(1|{}\n2|{"Lê Thị Mai"}), 'a trigger of ENABLE ALWAYS');
my $state = q{
	SELECT * FROM news ORDER BY id;
	SELECT * FROM news_newsextract ORDER BY 1;
	SELECT * FROM news_officials ORDER BY 1, mentions;
	SELECT * FROM news_dates ORDER BY 1, span;
	SELECT * FROM news_events ORDER BY 1, event;
	SELECT * FROM newsextract_progress};
is($subscriber->safe_psql('postgres', $state), $publisher->safe_psql('postgres', $state),
	'side tables are those of the publisher');
like($subscriber->safe_psql('postgres', $state), qr/^news\|1\|0\|0$/m, 'and are known to be up to date');

$_->stop for @node;
done_testing();
