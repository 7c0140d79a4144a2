-- 12 adds GSSAPI and writes the certificate's name with underscores. See 9.6.sql for what is read and why.
select a.ssl, a.sslversion, a.sslcipher, a.sslbits, a.ssl_client_dn as client_name, a.gss_enc as gss_encrypted
from pg_stat_get_activity(?::int4) a
where a.ssl is not null and (?::timestamptz is null or a.backend_start = ?::timestamptz)
