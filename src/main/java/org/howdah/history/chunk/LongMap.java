package org.howdah.history.chunk;

/// Numbers by number, without an object for each: a chunk looks up some hundred thousand. One thread.
final class LongMap {
    private long[] keys;
    private long[] values;
    private boolean[] used;
    private int size;

    LongMap() {
        this.keys = new long[64];
        this.values = new long[64];
        this.used = new boolean[64];
    }

    /// Where a key is, or where it would be.
    private int slot(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & keys.length - 1;
        while (used[slot] && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /// The value of a key, or another for one that is not there.
    long get(long key, long missing) {
        int slot = slot(key);
        return used[slot] ? values[slot] : missing;
    }

    boolean has(long key) {
        return used[slot(key)];
    }

    void put(long key, long value) {
        int slot = slot(key);
        if (!used[slot]) {
            used[slot] = true;
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        boolean[] oldUsed = used;
        keys = new long[oldKeys.length * 2];
        values = new long[keys.length];
        used = new boolean[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldUsed[i]) {
                int slot = slot(oldKeys[i]);
                used[slot] = true;
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    int size() {
        return size;
    }
}
