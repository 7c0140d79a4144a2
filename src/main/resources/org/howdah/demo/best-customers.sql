-- A report that aggregates and sorts for real, and then takes its time (parameter: seconds).
SELECT customer_id, sum(amount) AS spent, count(*) AS events, max(happened) AS latest
FROM event
CROSS JOIN (SELECT pg_sleep(?)) AS slowly
WHERE kind = 'order'
GROUP BY customer_id
ORDER BY spent DESC
LIMIT 50
