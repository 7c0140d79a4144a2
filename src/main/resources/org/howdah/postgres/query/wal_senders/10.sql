-- 10 says lsn for location, and adds the lags. See 9.6.sql.
select w.pid, w.state, w.sent_lsn::text as sent_lsn, w.write_lsn::text as write_lsn,
       w.flush_lsn::text as flush_lsn, w.replay_lsn::text as replay_lsn,
       extract(epoch from w.write_lag)::float8 as write_lag, extract(epoch from w.flush_lag)::float8 as flush_lag,
       extract(epoch from w.replay_lag)::float8 as replay_lag,
       w.sync_priority, w.sync_state, null::timestamptz as reply_time
from pg_stat_get_wal_senders() w
