-- 10 says wal and lsn where 9.6 said xlog and location. See 9.6.sql for what is read and why.
select s.system_identifier,
       case when pg_is_in_recovery() then c.timeline_id
            else ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int4 end as timeline_id
from pg_control_system() s, pg_control_checkpoint() c
