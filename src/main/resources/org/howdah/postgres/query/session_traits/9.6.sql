-- What the live second leaves out of pg_stat_activity: how old a session's snapshot is, and how its traffic is protected.
-- Asked every 2 s, only while somebody looks at it. One scan of the status array, so no LIMIT; rows that the role may not
-- see are empty, as in the view.
select a.pid, a.backend_start, age(a.backend_xmin) as snapshot_age, a.ssl as tls, a.sslversion as tls_version,
       null::bool as gss_encrypted
from pg_stat_get_activity(null::int4) a
where a.pid <> pg_backend_pid()
