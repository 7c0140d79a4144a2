-- A report that reads the end of the event table and takes its time (parameter: seconds).
SELECT kind, date_trunc('hour', happened) AS hour, count(*) AS events
FROM (SELECT kind, happened FROM event ORDER BY id DESC LIMIT 50000) AS recent
CROSS JOIN (SELECT pg_sleep(?)) AS slowly
GROUP BY kind, hour
ORDER BY hour, kind
