-- How the traffic of one session is protected; asked only while somebody looks at that session. Needs the role's right to
-- see it; one row at most, and none where that right is missing or another session has the pid by now.
select a.ssl, a.sslversion, a.sslcipher, a.sslbits, a.sslclientdn as client_name, null::bool as gss_encrypted
from pg_stat_get_activity(?::int4) a
where a.ssl is not null and (?::timestamptz is null or a.backend_start = ?::timestamptz)
