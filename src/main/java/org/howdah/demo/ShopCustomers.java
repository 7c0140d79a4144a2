package org.howdah.demo;

import java.sql.SQLException;
import java.time.Duration;

/// What the shop's web application does for its customers.
final class ShopCustomers {
    private static final int PRODUCTS = 5000;
    private static final int CUSTOMERS = 5000;
    private static final int CATEGORIES = 40;
    private static final int KEPT_ORDERS = 5000;

    private ShopCustomers() {}

    /// Short reads, some by key, some by scan.
    static void browse(ShopSession session) throws SQLException {
        session.read("SELECT id, name, price, stock FROM product WHERE id = ?", session.upTo(PRODUCTS));
        session.pauseAbout(Duration.ofMillis(100));
        session.read("""
                SELECT product.id, product.name, product.price, avg(review.stars) AS stars
                FROM product LEFT JOIN review ON review.product_id = product.id
                WHERE product.category_id = ? GROUP BY product.id ORDER BY stars DESC NULLS LAST LIMIT 20""",
                session.upTo(CATEGORIES));
        session.pauseAbout(Duration.ofMillis(300));
        session.read("SELECT id, name FROM product WHERE name LIKE ? ORDER BY name LIMIT 10",
                "%" + Integer.toHexString(session.upTo(4096)) + "%");
        session.pauseAbout(Duration.ofMillis(300));
    }

    /// An order of one to four lines, in one transaction; now and then the oldest orders go.
    static void order(ShopSession session) throws SQLException {
        session.transaction(() -> {
            int customer = session.upTo(CUSTOMERS);
            long order = session.number("INSERT INTO customer_order (customer_id) VALUES (?) RETURNING id", customer);
            int product = session.upTo(PRODUCTS - 4);
            int lines = session.upTo(4);
            // By rising product, as any well-behaved application: no deadlock by accident.
            for (int line = 0; line < lines; line++) {
                session.update("""
                        INSERT INTO order_line (order_id, product_id, quantity, price)
                        SELECT ?, id, 1, price FROM product WHERE id = ?""", order, product + line);
                session.update("UPDATE product SET stock = stock - 1 WHERE id = ?", product + line);
            }
            session.pauseAbout(Duration.ofMillis(20));
            session.update("UPDATE customer SET last_order = now() WHERE id = ?", customer);
            if (session.upTo(50) == 1) {
                session.update("DELETE FROM customer_order WHERE id <= ?", order - KEPT_ORDERS);
            }
        });
        session.pauseAbout(Duration.ofMillis(400));
    }

    /// Somebody reads a basket, in a transaction that stays open meanwhile.
    static ShopSession.Script ponder(ShopWorkload.Pace pace) {
        return session -> {
            session.transaction(() -> {
                session.read("SELECT id, state FROM customer_order WHERE customer_id = ? ORDER BY id DESC LIMIT 5",
                        session.upTo(CUSTOMERS));
                session.pauseAbout(pace.idleInTransaction());
            });
            session.pauseAbout(pace.idleInTransaction().dividedBy(3));
        };
    }

    /// A connection of a pool that nobody needs just now.
    static void idle(ShopSession session) throws SQLException {
        session.read("SELECT 1");
        session.pauseAbout(Duration.ofMinutes(2));
    }
}
