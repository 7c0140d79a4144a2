package org.howdah.history.chunk;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import org.howdah.analysis.ClientSessions;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.replication.Lsn;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// How the rows of a probe become columns and rows again, told by the components of their record: a probe that is added
/// is kept without a line here. A component that a newer Howdah adds must be one that can be null, as older chunks do not
/// have it. Immutable; any thread.
public final class RowSchema<R extends Record> {
    /// A column of sessions that no component has: which of them make the load. It depends on all sessions of a sample,
    /// so it is worked out when they are at hand.
    public static final String AT_WORK = "@at_work";

    private final RecordedProbe<R> probe;
    private final RecordComponent[] components;
    private final List<MethodHandle> accessors = new ArrayList<>();
    private final boolean[] kept;
    private final List<FieldType> types = new ArrayList<>();
    private final Constructor<R> constructor;
    private final List<Integer> keys;
    private final @Nullable Function<List<R>, BitSet> mark;

    private RowSchema(RecordedProbe<R> probe) {
        this.probe = probe;
        Class<R> row = probe.probe().rowType();
        this.components = row.getRecordComponents();
        List<String> names = new ArrayList<>();
        Class<?>[] parameters = new Class<?>[components.length];
        this.kept = new boolean[components.length];
        for (int i = 0; i < components.length; i++) {
            names.add(components[i].getName());
            types.add(FieldType.of(components[i], probe.texts().contains(components[i].getName())));
            parameters[i] = components[i].getType();
            kept[i] = probe.keeps(components[i].getName());
            accessors.add(accessor(components[i]));
        }
        this.keys = probe.key().stream().map(name -> place(names, name)).toList();
        probe.omitted().forEach(name -> place(names, name));
        probe.gauges().forEach(name -> place(names, name));
        try {
            this.constructor = row.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has a canonical constructor", e);
        }
        this.mark = marking(probe);
    }

    public static <R extends Record> RowSchema<R> of(RecordedProbe<R> probe) {
        return new RowSchema<>(probe);
    }

    @SuppressWarnings("unchecked") // the probe of sessions has rows of sessions
    private static <R extends Record> @Nullable Function<List<R>, BitSet> marking(RecordedProbe<R> probe) {
        return probe.probe().equals(Session.PROBE) ? rows -> ClientSessions.atWork((List<Session>) rows) : null;
    }

    private static int place(List<String> names, String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("There is no component " + name);
        }
        return place;
    }

    public RecordedProbe<R> probe() {
        return probe;
    }

    /// How many components a row has.
    public int width() {
        return components.length;
    }

    /// Components that tell rows apart.
    List<String> key() {
        return probe.key();
    }

    /// Places of the components of the key.
    List<Integer> keyPlaces() {
        return keys;
    }

    /// Empty columns, one a component, and a last one for the mark where there is one.
    List<Column> columns(int expected) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            columns.add(new Column(components[i].getName(), types.get(i), expected));
        }
        if (mark != null) {
            columns.add(new Column(AT_WORK, FieldType.BOOLEAN, expected));
        }
        return columns;
    }

    /// Adds rows to columns of [#columns].
    void split(List<R> rows, List<Column> columns, TextList texts, SharedTexts shared) throws java.io.IOException {
        for (R row : rows) {
            for (int i = 0; i < kept.length; i++) {
                Object value = kept[i] ? get(row, i) : null;
                if (value == null) {
                    columns.get(i).addMissing();
                } else {
                    columns.get(i).add(number(value, types.get(i), texts, shared));
                }
            }
        }
        if (mark != null) {
            BitSet marked = mark.apply(rows);
            Column last = columns.getLast();
            for (int i = 0; i < rows.size(); i++) {
                last.add(marked.get(i) ? 1 : 0);
            }
        }
    }

    /// Several times as fast as reflection, which a busy second asks for some thousand values.
    private static MethodHandle accessor(RecordComponent component) {
        try {
            return MethodHandles.publicLookup().unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private @Nullable Object get(R row, int component) {
        try {
            return (Object) accessors.get(component).invokeExact((Object) row);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(components[component].getName() + " cannot be read", e);
        }
    }

    private static long number(Object value, FieldType type, TextList texts, SharedTexts shared)
            throws java.io.IOException {
        return switch (type) {
            case BOOLEAN -> (Boolean) value ? 1 : 0;
            case INTEGER -> (Integer) value;
            case LONG -> (Long) value;
            case DOUBLE -> Double.doubleToRawLongBits((Double) value);
            case INSTANT -> Micros.of((Instant) value);
            case DURATION -> ((Duration) value).toNanos();
            case LSN -> ((Lsn) value).bytes();
            case TEXT -> texts.place((String) value);
            case ENUM -> texts.place(((Enum<?>) value).name());
            case INTEGERS -> texts.place(joined((List<?>) value));
            case SHARED_TEXT -> shared.number((String) value);
        };
    }

    private static String joined(List<?> numbers) {
        StringJoiner joined = new StringJoiner(" ");
        numbers.forEach(number -> joined.add(number.toString()));
        return joined.toString();
    }

    /// Makes rows of columns again.
    Rows<R> rows(Chunk chunk, SharedTexts shared) throws ChunkException {
        @Nullable
        Column[] found = new Column[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            if (chunk.has(name)) {
                Column column = chunk.column(name);
                if (column.type() != types.get(i)) {
                    throw new ChunkException("column " + name + " holds " + column.type() + " and not "
                            + types.get(i));
                }
                found[i] = column;
            }
        }
        return new Rows<>(this, chunk, found, shared);
    }

    /// Rows of one chunk, made when they are wanted.
    static final class Rows<R extends Record> {
        private final RowSchema<R> schema;
        private final Chunk chunk;
        private final @Nullable Column[] columns;
        private final SharedTexts shared;
        private final Map<Object, Object> constants = new HashMap<>();

        private Rows(RowSchema<R> schema, Chunk chunk, @Nullable Column[] columns, SharedTexts shared) {
            this.schema = schema;
            this.chunk = chunk;
            this.columns = columns;
            this.shared = shared;
        }

        R row(int row) throws java.io.IOException {
            @Nullable
            Object[] values = new Object[columns.length];
            for (int i = 0; i < columns.length; i++) {
                Column column = columns[i];
                values[i] = column == null || column.isMissing(row) ? null : value(column, i, column.value(row));
                if (values[i] == null && schema.components[i].getType().isPrimitive()) {
                    throw new ChunkException("it has a row without " + schema.components[i].getName());
                }
            }
            try {
                return schema.constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new ChunkException("it has a row that there cannot be", e);
            } catch (InstantiationException | IllegalAccessException e) {
                throw new IllegalStateException("A record can be made", e);
            }
        }

        private @Nullable Object value(Column column, int component, long number) throws java.io.IOException {
            return switch (column.type()) {
                case BOOLEAN -> number != 0;
                case INTEGER -> {
                    if ((int) number != number) {
                        throw new ChunkException("column " + column.name() + " has a number that is too large");
                    }
                    yield (int) number;
                }
                case LONG -> number;
                case DOUBLE -> Double.longBitsToDouble(number);
                case INSTANT -> Micros.instant(number);
                case DURATION -> Duration.ofNanos(number);
                case LSN -> new Lsn(number);
                case TEXT -> chunk.text(number);
                case ENUM -> constant(component, chunk.text(number));
                case INTEGERS -> integers(chunk.text(number));
                case SHARED_TEXT -> shared.text(number);
            };
        }

        private Object constant(int component, String name) throws ChunkException {
            Class<?> type = schema.components[component].getType();
            Object known = constants.get(List.of(component, name));
            if (known == null) {
                for (Object each : Objects.requireNonNull(type.getEnumConstants())) {
                    if (((Enum<?>) each).name().equals(name)) {
                        known = each;
                    }
                }
                if (known == null) {
                    throw new ChunkException("it has a " + type.getSimpleName() + " that there is not");
                }
                constants.put(List.of(component, name), known);
            }
            return known;
        }

        private static List<Integer> integers(String joined) throws ChunkException {
            List<Integer> numbers = new ArrayList<>();
            try {
                for (String number : joined.isEmpty() ? new String[0] : joined.split(" ", -1)) {
                    numbers.add(Integer.valueOf(number));
                }
            } catch (NumberFormatException e) {
                throw new ChunkException("it has a list that is no list of numbers", e);
            }
            return numbers;
        }
    }
}
