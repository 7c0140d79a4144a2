-- The order in which bins are visited; slow by design (parameter: seconds).
SELECT bin.id, bin.amount, count(movement.id) AS moves, sum(movement.amount) AS moved
FROM bin
JOIN movement ON movement.bin_id = bin.id
CROSS JOIN (SELECT pg_sleep(?)) AS slowly
GROUP BY bin.id
ORDER BY moves DESC, bin.id
LIMIT 100
