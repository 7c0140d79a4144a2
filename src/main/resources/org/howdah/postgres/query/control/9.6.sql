-- Who this cluster is, from its control file: at connect and every 10 s, as a promotion upstream changes a standby's
-- timeline. After a promotion the file names the old timeline until the next checkpoint, the log's own files do not.
select s.system_identifier,
       case when pg_is_in_recovery() then c.timeline_id
            else ('x' || left(pg_xlogfile_name(pg_current_xlog_location()), 8))::bit(32)::int4 end as timeline_id
from pg_control_system() s, pg_control_checkpoint() c
