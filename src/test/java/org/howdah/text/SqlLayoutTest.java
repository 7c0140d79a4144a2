package org.howdah.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SqlLayoutTest {
    @Test
    void putsEachClauseOnALineOfItsOwn() {
        assertThat(SqlLayout.of("SELECT p.id, p.name FROM products p LEFT JOIN inventory i ON i.id = p.id "
                + "WHERE p.cat = $1 AND p.price BETWEEN 1 AND 2 OR p.x GROUP BY p.id ORDER BY p.rank LIMIT $2", 48))
                .isEqualTo("""
                        SELECT p.id, p.name
                          FROM products p
                          LEFT JOIN inventory i ON i.id = p.id
                         WHERE p.cat = $1
                           AND p.price BETWEEN 1 AND 2
                            OR p.x
                         GROUP BY p.id
                         ORDER BY p.rank
                         LIMIT $2""");
    }

    @Test
    void breaksLongListsBelowTheirFirstWord() {
        assertThat(SqlLayout.of("SELECT p.id, p.name, p.price_cents, i.quantity FROM products p", 40)).isEqualTo("""
                SELECT p.id, p.name, p.price_cents,
                       i.quantity
                  FROM products p""");
    }

    @Test
    void leavesTextsCommentsAndFunctionsAlone() {
        String sql = "SELECT extract(hour FROM t), 'FROM a WHERE b', \"from\", $x$ WHERE $x$ /* FROM */ FROM t";
        assertThat(SqlLayout.of(sql, 200)).isEqualTo(
                "SELECT extract(hour FROM t), 'FROM a WHERE b', \"from\", $x$ WHERE $x$ /* FROM */\n  FROM t");
    }

    @Test
    void indentsAQueryWithinAQuery() {
        assertThat(SqlLayout.of("SELECT a FROM (SELECT b FROM c WHERE d) e", 80)).isEqualTo("""
                SELECT a
                  FROM (SELECT b
                         FROM c
                        WHERE d) e""".replace("\n       ", "\n       "));
    }

    @Test
    void keepsWritingStatementsTogether() {
        assertThat(SqlLayout.of("INSERT INTO t (a) VALUES (1) ON CONFLICT DO UPDATE SET a = 2 RETURNING a", 80))
                .isEqualTo("""
                        INSERT INTO t (a)
                        VALUES (1)
                            ON CONFLICT DO UPDATE
                           SET a = 2
                        RETURNING a""");
        assertThat(SqlLayout.of("DELETE FROM t WHERE a FOR UPDATE", 80))
                .isEqualTo("DELETE FROM t\n WHERE a\n   FOR UPDATE");
    }

    @Test
    void leavesOtherStatementsAsTheyAre() {
        String sql = "ALTER TABLE a  ADD COLUMN b int";
        assertThat(SqlLayout.of(sql, 20)).isSameAs(sql);
        assertThat(SqlLayout.of("", 20)).isEmpty();
        assertThat(SqlLayout.of("autovacuum: VACUUM a", 20)).isEqualTo("autovacuum: VACUUM a");
    }

    @Test
    void changesNothingButBlanks() {
        HostileTexts.corpus().forEach(hostile -> {
            String sql = "SELECT " + hostile.text();
            assertThat(bare(SqlLayout.of(sql, 48))).isEqualTo(bare(sql));
        });
    }

    @Test
    void isLinear() {
        String sql = "SELECT " + "(a, '".repeat(30_000);
        long start = System.nanoTime();
        SqlLayout.of(sql, 48);
        SqlLayout.of("SELECT " + "$a$b ".repeat(30_000), 48);
        SqlLayout.of("SELECT " + "(((SELECT ".repeat(15_000), 48);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    private static String bare(String text) {
        return text.replaceAll("(?U)\\s+", "");
    }
}
