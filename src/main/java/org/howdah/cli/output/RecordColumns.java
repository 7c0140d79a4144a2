package org.howdah.cli.output;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.howdah.model.replication.Lsn;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// The columns of a row record under PostgreSQL's names: `backendStart` is `backend_start`. A new statistic is written
/// without a line of code here. Any thread.
final class RecordColumns {
    private static final Map<Class<?>, RecordColumns> KNOWN = new ConcurrentHashMap<>();
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final RecordComponent[] components;
    private final List<String> names;

    private RecordColumns(Class<?> type) {
        this.components = type.getRecordComponents();
        this.names = Arrays.stream(components).map(component -> snakeCase(component.getName())).toList();
    }

    static RecordColumns of(Class<? extends Record> type) {
        return KNOWN.computeIfAbsent(type, RecordColumns::new);
    }

    List<String> names() {
        return names;
    }

    /// A number, a boolean, a text, a list of these, or null; times and intervals in the forms of the contract.
    @Nullable
    Object value(Record row, int column) {
        try {
            return plain(components[column].getAccessor().invoke(row));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(names.get(column) + " cannot be read", e);
        }
    }

    /// ISO 8601 in UTC with microseconds.
    static String time(Instant instant) {
        return MICROSECONDS.format(instant);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> time(instant);
            case Duration duration -> duration.toNanos() / 1e9;
            case SessionState state -> state.sqlName();
            case Lsn lsn -> lsn.toString();
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            default -> value;
        };
    }

    private static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(c));
        }
        return snake.toString();
    }
}
