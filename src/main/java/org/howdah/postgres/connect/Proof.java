package org.howdah.postgres.connect;

/// By what a server was convinced of who Howdah is.
public enum Proof {
    /// It asked for none, and was shown none.
    NONE("no proof asked for (trust)"),
    /// It asked for none, but saw a certificate in TLS; whether it looked at its name it does not say.
    CERTIFICATE("by certificate"), PASSWORD("password"), MD5("md5"), SCRAM("scram-sha-256"), KERBEROS("Kerberos");

    private final String words;

    Proof(String words) {
        this.words = words;
    }

    /// In words, where there are some as in pg_hba.conf.
    public String words() {
        return words;
    }
}
