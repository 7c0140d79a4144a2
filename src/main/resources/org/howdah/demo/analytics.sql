-- Analytics: one table larger than the server's buffers, so that reports read from the disk. Runs on every version;
-- run again, it changes nothing.
CREATE TABLE IF NOT EXISTS event (
    id bigserial PRIMARY KEY,
    happened timestamptz NOT NULL,
    customer_id integer NOT NULL,
    kind text NOT NULL,
    amount numeric(10, 2) NOT NULL,
    detail text NOT NULL
);
INSERT INTO event (happened, customer_id, kind, amount, detail)
SELECT now() - n * interval '1 second', (n * 7919) % 5000, (ARRAY['view', 'search', 'basket', 'order', 'return'])[1 + n % 5],
    n % 300, repeat(md5(n::text), 3)
FROM generate_series(1, 250000) n
WHERE NOT EXISTS (SELECT FROM event);

GRANT SELECT, INSERT, DELETE ON ALL TABLES IN SCHEMA public TO backoffice;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO backoffice;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO reporting;

-- Statistics at once, for good plans from the first query on.
ANALYZE event;
