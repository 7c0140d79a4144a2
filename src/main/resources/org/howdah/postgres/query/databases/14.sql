-- 14 adds the session counters. See 9.6.sql.
select d.datid,
       case when getdatabaseencoding() = 'UTF8' then textsend(d.datname::text)
            else convert_to(d.datname::text, 'SQL_ASCII'::name) end as datname,
       d.numbackends, d.xact_commit, d.xact_rollback, d.blks_read, d.blks_hit,
       d.tup_returned, d.tup_fetched, d.tup_inserted, d.tup_updated, d.tup_deleted, d.conflicts,
       d.temp_files, d.temp_bytes, d.deadlocks, d.checksum_failures as checksum_failures, d.blk_read_time, d.blk_write_time,
       d.session_time, d.active_time, d.idle_in_transaction_time, d.sessions, d.sessions_abandoned,
       d.sessions_fatal, d.sessions_killed,
       d.stats_reset
from pg_stat_database d
