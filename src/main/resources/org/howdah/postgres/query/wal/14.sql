-- 14 adds pg_stat_wal; 18 keeps the columns read here. One row.
select (case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end)::text as lsn,
       w.wal_records, w.wal_fpi, w.wal_bytes, w.wal_buffers_full, w.stats_reset
from pg_stat_wal w
