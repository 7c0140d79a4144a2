-- The position alone; pg_stat_wal comes with 14. Decided on the server, as the role may change under the connection. One row.
select (case when pg_is_in_recovery() then pg_last_xlog_replay_location() else pg_current_xlog_location() end)::text as lsn,
       null::int8 as wal_records, null::int8 as wal_fpi, null::int8 as wal_bytes, null::int8 as wal_buffers_full,
       null::timestamptz as stats_reset
