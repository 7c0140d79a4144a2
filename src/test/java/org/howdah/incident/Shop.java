package org.howdah.incident;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.howdah.fixture.TestServers;

/// What the server of an incident is for: a shop whose customers look and pay, and somebody who reads reports. Calm, it
/// keeps less than one session busy.
final class Shop {
    static final String CUSTOMERS = TestServers.APPLICATIONS.getFirst();
    static final String OFFICE = TestServers.APPLICATIONS.getLast();
    static final int ORDERS = 250_000;
    static final int BUYERS = 2_500;

    static final String FIND = "SELECT sum(amount) FROM orders WHERE customer = ?";
    static final String PAY = "UPDATE orders SET amount = amount + 1 WHERE id = ?";
    static final String REPORT = "SELECT sum(each) FROM (SELECT generate_series(1, ?) AS each) many";
    static final String LISTING = "SELECT count(*) FROM (SELECT note FROM orders WHERE id <= ? ORDER BY note OFFSET 1) sorted";

    private Shop() {}

    static void build(Scene scene) throws SQLException {
        scene.administrate("CREATE TABLE orders (id int, customer int, amount int, note text)",
                "INSERT INTO orders SELECT i, i % " + BUYERS + ", 0, repeat(md5(i::text), 9)"
                        + " FROM generate_series(1, " + ORDERS + ") i",
                "ALTER TABLE orders ADD PRIMARY KEY (id)", "CREATE INDEX orders_customer ON orders (customer)",
                "CREATE TABLE ledger (id int PRIMARY KEY, amount int)",
                "INSERT INTO ledger SELECT i, 0 FROM generate_series(1, 1000) i",
                "ALTER TABLE orders OWNER TO " + CUSTOMERS, "ALTER TABLE ledger OWNER TO " + CUSTOMERS,
                "GRANT ALL ON orders, ledger TO " + OFFICE, "VACUUM ANALYZE orders", "CHECKPOINT");
    }

    static void open(Scene scene) {
        scene.clients(CUSTOMERS, "shop", 12, Duration.ofMillis(60), Shop::find);
        scene.clients(CUSTOMERS, "shop", 4, Duration.ofMillis(100), Shop::pay);
        scene.clients(OFFICE, "reports", 1, Duration.ofMillis(200), (connection, random) -> {
            Scene.ask(connection, REPORT, 60_000);
            Scene.ask(connection, LISTING, 1_000 + random.nextInt(500));
        });
    }

    static void find(Connection connection, Random random) throws SQLException {
        Scene.ask(connection, FIND, random.nextInt(BUYERS));
    }

    static void pay(Connection connection, Random random) throws SQLException {
        Scene.ask(connection, PAY, 1 + random.nextInt(ORDERS));
    }
}
