-- The shop's own database: what customers see and order. Runs on every version; run again, it changes nothing.
CREATE TABLE IF NOT EXISTS category (
    id integer PRIMARY KEY,
    name text NOT NULL
);
CREATE TABLE IF NOT EXISTS product (
    id integer PRIMARY KEY,
    category_id integer NOT NULL REFERENCES category,
    name text NOT NULL,
    description text NOT NULL,
    price numeric(10, 2) NOT NULL,
    stock integer NOT NULL
);
CREATE TABLE IF NOT EXISTS customer (
    id integer PRIMARY KEY,
    name text NOT NULL,
    city text NOT NULL,
    last_order timestamptz
);
CREATE TABLE IF NOT EXISTS customer_order (
    id bigserial PRIMARY KEY,
    customer_id integer NOT NULL REFERENCES customer,
    placed timestamptz NOT NULL DEFAULT now(),
    state text NOT NULL DEFAULT 'placed'
);
CREATE TABLE IF NOT EXISTS order_line (
    order_id bigint NOT NULL REFERENCES customer_order ON DELETE CASCADE,
    product_id integer NOT NULL,
    quantity integer NOT NULL,
    price numeric(10, 2) NOT NULL,
    PRIMARY KEY (order_id, product_id)
);
CREATE TABLE IF NOT EXISTS review (
    id bigserial PRIMARY KEY,
    product_id integer NOT NULL REFERENCES product,
    stars integer NOT NULL,
    words text NOT NULL
);
-- Few rows that everybody wants: where sessions wait for each other.
CREATE TABLE IF NOT EXISTS voucher (
    id integer PRIMARY KEY,
    code text NOT NULL,
    used integer NOT NULL
);
CREATE INDEX IF NOT EXISTS product_by_category ON product (category_id);
CREATE INDEX IF NOT EXISTS order_by_customer ON customer_order (customer_id);
CREATE INDEX IF NOT EXISTS review_by_product ON review (product_id);
-- Never read: one for the list of indexes that could go.
CREATE INDEX IF NOT EXISTS product_by_description ON product (description);

INSERT INTO category
SELECT n, 'Category ' || n FROM generate_series(1, 40) n
WHERE NOT EXISTS (SELECT FROM category);
INSERT INTO product
SELECT n, 1 + n % 40, 'Product ' || md5(n::text), repeat('Fine thing no. ' || n || '. ', 4), 1 + n % 500, 100000
FROM generate_series(1, 5000) n
WHERE NOT EXISTS (SELECT FROM product);
INSERT INTO customer
SELECT n, 'Customer ' || n, 'City ' || n % 100, NULL FROM generate_series(1, 5000) n
WHERE NOT EXISTS (SELECT FROM customer);
INSERT INTO review (product_id, stars, words)
SELECT 1 + n % 5000, 1 + n % 5, md5(n::text) FROM generate_series(1, 20000) n
WHERE NOT EXISTS (SELECT FROM review);
INSERT INTO voucher
SELECT n, 'SPRING-' || n, 0 FROM generate_series(1, 20) n
WHERE NOT EXISTS (SELECT FROM voucher);

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO checkout, backoffice;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO checkout, backoffice;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO reporting;

-- Statistics at once, for good plans from the first query on.
ANALYZE category;
ANALYZE product;
ANALYZE customer;
ANALYZE review;
ANALYZE voucher;
