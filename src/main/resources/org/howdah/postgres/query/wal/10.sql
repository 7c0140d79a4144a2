-- 10 says wal and lsn for xlog and location. One row.
select (case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end)::text as lsn,
       null::int8 as wal_records, null::int8 as wal_fpi, null::int8 as wal_bytes, null::int8 as wal_buffers_full,
       null::timestamptz as stats_reset
