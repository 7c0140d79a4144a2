package org.howdah.ui.load;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.howdah.model.session.WaitClass;

/// What runs in the made up shop of the pictures.
final class PicturedShop {
    /// One of its statements.
    ///
    /// @param weights how often it is the one that waits so, by the class's name
    record Statement(String text, long queryId, String application, String user, String database, int firstPid,
            Map<WaitClass, Integer> weights) {}

    static final List<Statement> STATEMENTS = List.of(
            new Statement("SELECT p.id, p.name, p.price_cents, i.quantity FROM products p JOIN inventory i"
                    + " ON i.product_id = p.id WHERE p.category_id = $1 ORDER BY p.rank LIMIT $2",
                    6_120_494_817_733_502_118L, "catalog-api", "shop_api", "shop", 49_131,
                    Map.of(WaitClass.LOCK, 34, WaitClass.CPU, 16, WaitClass.IO, 6, WaitClass.CLIENT, 10)),
            new Statement("SELECT quantity FROM inventory WHERE sku = $1 AND warehouse_id = $2 FOR UPDATE",
                    -2_204_518_837_260_071_442L, "checkout-api", "checkout", "shop", 49_161,
                    Map.of(WaitClass.LOCK, 31, WaitClass.CPU, 5, WaitClass.IO, 3)),
            new Statement("SELECT date_trunc($1, created_at) AS hour, count(*), sum(total_cents) FROM orders"
                    + " WHERE created_at >= $2 GROUP BY hour", 884_120_037_415_562_903L, "report-worker", "reporting",
                    "shop", 47_750, Map.of(WaitClass.IPC, 97, WaitClass.IO, 60, WaitClass.CPU, 34)),
            new Statement("UPDATE inventory SET quantity = quantity - $1, updated_at = now() WHERE sku = $2",
                    3_391_027_756_182_004_417L, "checkout-api", "checkout", "shop", 49_191,
                    Map.of(WaitClass.LOCK, 16, WaitClass.LWLOCK, 6, WaitClass.CPU, 4, WaitClass.IO, 3)),
            new Statement("ALTER TABLE inventory ADD COLUMN reserved integer NOT NULL DEFAULT 0",
                    -7_715_504_482_019_934_071L, "flyway", "migrator", "shop", 49_107,
                    Map.of(WaitClass.LOCK, 12)),
            new Statement("SELECT id, status, total_cents FROM orders WHERE customer_id = $1"
                    + " ORDER BY created_at DESC LIMIT $2", 5_540_912_287_736_610_245L, "catalog-api", "shop_api",
                    "shop", 49_221, Map.of(WaitClass.CPU, 14, WaitClass.IO, 9, WaitClass.CLIENT, 20,
                            WaitClass.BUFFER, 30)),
            new Statement("INSERT INTO order_items (order_id, product_id, qty, price_cents) VALUES ($1, $2, $3, $4)",
                    1_840_226_651_937_740_082L, "checkout-api", "checkout", "shop", 49_251,
                    Map.of(WaitClass.LWLOCK, 38, WaitClass.IO, 7, WaitClass.CPU, 6)),
            new Statement("SELECT sku, sum(quantity) FROM inventory WHERE updated_at > $1 GROUP BY sku",
                    -990_341_172_284_516_634L, "search-indexer", "indexer", "shop", 49_281,
                    Map.of(WaitClass.LOCK, 5, WaitClass.CPU, 2, WaitClass.CLIENT, 28, WaitClass.TIMEOUT, 10)),
            new Statement("UPDATE carts SET items = $1, updated_at = now() WHERE id = $2",
                    7_702_315_904_482_217_756L, "cart-api", "shop_api", "carts", 49_311,
                    Map.of(WaitClass.CPU, 7, WaitClass.LWLOCK, 22, WaitClass.IO, 6, WaitClass.BUFFER, 10)),
            new Statement("COMMIT", -5_512_097_340_028_864_510L, "checkout-api", "checkout", "shop", 49_341,
                    Map.of(WaitClass.LWLOCK, 28, WaitClass.IO, 5, WaitClass.OTHER, 50)),
            new Statement("INSERT INTO events (kind, payload, created_at) VALUES ($1, $2, now())",
                    2_094_418_830_176_552_901L, "catalog-api", "shop_api", "events", 49_371,
                    Map.of(WaitClass.CPU, 6, WaitClass.LWLOCK, 5, WaitClass.CLIENT, 20)));

    private static final Map<WaitClass, List<String>> EVENTS = Map.of(
            WaitClass.CPU, List.of("CPU*"),
            WaitClass.IO, List.of("IO:DataFileRead", "IO:DataFileRead", "IO:DataFileRead", "IO:WALSync",
                    "IO:BufFileWrite"),
            WaitClass.BUFFER, List.of("BufferPin:BufferPin"),
            WaitClass.LWLOCK, List.of("LWLock:WALWrite", "LWLock:BufferMapping", "LWLock:WALInsert"),
            WaitClass.LOCK, List.of("Lock:relation", "Lock:relation", "Lock:relation", "Lock:transactionid"),
            WaitClass.IPC, List.of("IPC:ExecuteGather"),
            WaitClass.CLIENT, List.of("Client:ClientWrite"),
            WaitClass.TIMEOUT, List.of("Timeout:PgSleep"),
            WaitClass.OTHER, List.of("Extension:Extension"));

    private PicturedShop() {}

    /// One that may wait so.
    static Statement pick(WaitClass waitClass, Random random) {
        int sum = STATEMENTS.stream().mapToInt(each -> each.weights().getOrDefault(waitClass, 0)).sum();
        int at = random.nextInt(Math.max(1, sum));
        for (Statement each : STATEMENTS) {
            at -= each.weights().getOrDefault(waitClass, 0);
            if (at < 0) {
                return each;
            }
        }
        return STATEMENTS.getFirst();
    }

    static String event(WaitClass waitClass, Random random) {
        List<String> events = EVENTS.getOrDefault(waitClass, List.of("CPU*"));
        return events.get(random.nextInt(events.size()));
    }
}
