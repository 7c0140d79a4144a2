-- 13 adds leader_pid. See 10.sql for what is read and why.
select a.pid, a.backend_start, a.datid, a.usesysid, a.application_name, a.client_addr, a.client_port,
       case a.backend_type when 'client backend' then '' else a.backend_type end as backend_type, a.state, a.wait_event_type, a.wait_event,
       a.xact_start, a.query_start, a.state_change, a.backend_xid, a.backend_xmin,
       a.leader_pid as leader_pid, null::int8 as query_id, null::bytea as query
from pg_catalog.unnest(?::int4[]) as w (pid), lateral pg_stat_get_activity(w.pid) a
