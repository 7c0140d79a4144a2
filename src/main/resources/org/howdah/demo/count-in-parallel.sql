-- With the settings of its session, several workers share this scan; each row of a sample costs a millisecond of
-- sleep, so that the workers can be seen without using the processor.
SELECT count(*) AS events, sum(amount) AS amount
FROM event
WHERE id % 60 <> 0 OR pg_sleep(0.001) IS NOT NULL
