-- The whole text of one statement, where the server cut that of the session; asked only while somebody looks at the
-- session. Reads the file of all texts, 5 ms for 5,000 statements. The schema is that of the extension. One row at most.
select case when getdatabaseencoding() = 'UTF8' then textsend(s.query)
            else convert_to(s.query, 'SQL_ASCII'::name) end as query
from {schema}.pg_stat_statements(true) s
where s.queryid = ?::int8 and s.dbid = ?::oid and s.query <> '<insufficient privilege>'
order by s.userid = ?::oid desc
limit 1
