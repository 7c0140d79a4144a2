-- Who this cluster is, from its control file: at connect and every 10 s, as a promotion upstream changes a standby's timeline.
select s.system_identifier, c.timeline_id
from pg_control_system() s, pg_control_checkpoint() c
