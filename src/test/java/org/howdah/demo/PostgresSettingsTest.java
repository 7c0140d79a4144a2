package org.howdah.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"host all shop_api,howdah 127.0.0.1/32 trust", "host shop reporting ::1/128 trust",
            "hostssl all all 127.0.0.1/32 scram-sha-256", "host all all all reject"})
    void harmlessRulesAreAccepted(String rule) {
        assertThat(settings(rule).accessRules()).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"host all all 127.0.0.1/32 trust", "host all postgres 127.0.0.1/32 trust",
            "host all shop_api,postgres 127.0.0.1/32 trust", "host all +admins 127.0.0.1/32 trust",
            "host all shop_api 0.0.0.0/0 trust", "host all shop_api all trust", "local all shop_api trust",
            "host all \"Postgres\" 127.0.0.1/32 trust", "host all @file 127.0.0.1/32 trust",
            "host all a 127.0.0.1/32 md5\nhost all all all trust"})
    void trustIsOnlyForNamedRolesOnLoopback(String rule) {
        assertThatThrownBy(() -> settings(rule)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePortIsNotForTheCaller() {
        assertThatThrownBy(() -> new PostgresSettings(TestBinaries.of(TestBinaries.NEWEST), Path.of("x"),
                Map.of("port", "5432"), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static PostgresSettings settings(String rule) {
        return new PostgresSettings(TestBinaries.of(TestBinaries.NEWEST), Path.of("x"), Map.of(), List.of(rule));
    }
}
