-- 12 adds GSSAPI. See 9.6.sql for what is read and why.
select a.pid, a.backend_start, age(a.backend_xmin) as snapshot_age, a.ssl as tls, a.sslversion as tls_version,
       a.gss_enc as gss_encrypted
from pg_stat_get_activity(null::int4) a
where a.pid <> pg_backend_pid()
