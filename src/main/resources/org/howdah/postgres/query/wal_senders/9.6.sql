-- Straight from the function: the view pg_stat_replication would scan all sessions a second time. Bounded by max_wal_senders.
select w.pid, w.state, w.sent_location::text as sent_lsn, w.write_location::text as write_lsn,
       w.flush_location::text as flush_lsn, w.replay_location::text as replay_lsn,
       null::float8 as write_lag, null::float8 as flush_lag, null::float8 as replay_lag,
       w.sync_priority, w.sync_state, null::timestamptz as reply_time
from pg_stat_get_wal_senders() w
