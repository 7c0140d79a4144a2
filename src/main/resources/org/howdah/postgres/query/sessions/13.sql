-- 13 adds leader_pid. See 9.6.sql for what is read and why.
select a.pid, a.backend_start, a.datid, a.usesysid, a.application_name, a.client_addr, a.client_port,
       case a.backend_type when 'client backend' then '' else a.backend_type end as backend_type, a.state, a.wait_event_type, a.wait_event,
       a.xact_start, a.query_start, a.state_change, a.backend_xid, a.backend_xmin,
       a.leader_pid as leader_pid, null::int8 as query_id,
       case when a.query_start >= ?::timestamptz or a.pid = any (?::int4[])
            then case when getdatabaseencoding() = 'UTF8' then textsend(a.query)
                      else convert_to(a.query, 'SQL_ASCII'::name) end end as query
from pg_stat_get_activity(null::int4) a
where a.pid <> pg_backend_pid()
  and (a.state <> 'idle'
       or ?::bool
       or a.state is null and (a.backend_start is null or a.wait_event_type <> 'Activity'))
