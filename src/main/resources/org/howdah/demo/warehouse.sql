-- The warehouse: few rows that change all the time, and a journal of movements that is filled and emptied. Runs on
-- every version; run again, it changes nothing.
CREATE TABLE IF NOT EXISTS bin (
    id integer PRIMARY KEY,
    product_id integer NOT NULL,
    amount integer NOT NULL,
    counted timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS movement (
    id bigserial PRIMARY KEY,
    bin_id integer NOT NULL,
    amount integer NOT NULL,
    moved timestamptz NOT NULL DEFAULT now(),
    note text NOT NULL
);
CREATE TABLE IF NOT EXISTS courier (
    id integer PRIMARY KEY,
    name text NOT NULL,
    parcels integer NOT NULL
);
CREATE INDEX IF NOT EXISTS movement_by_bin ON movement (bin_id);

INSERT INTO bin (id, product_id, amount)
SELECT n, 1 + n % 5000, 100 FROM generate_series(1, 2000) n
WHERE NOT EXISTS (SELECT FROM bin);
INSERT INTO movement (bin_id, amount, note)
SELECT 1 + n % 2000, n % 20, md5(n::text) FROM generate_series(1, 40000) n
WHERE NOT EXISTS (SELECT FROM movement);
INSERT INTO courier
SELECT n, 'Courier ' || n, 0 FROM generate_series(1, 10) n
WHERE NOT EXISTS (SELECT FROM courier);

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO checkout, backoffice;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO checkout, backoffice;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO reporting;

-- Statistics at once, for good plans from the first query on.
ANALYZE bin;
ANALYZE movement;
ANALYZE courier;
