package org.howdah.settings;

/// Why an address of a server cannot be used. Does not repeat the address, as it may hold a password.
public final class AddressException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param what the rest of a sentence, without a full stop
    AddressException(String what) {
        super(what);
    }

    /// `it names several hosts`.
    public String what() {
        return String.valueOf(getMessage());
    }

    /// A whole sentence.
    public String sentence() {
        return "This address cannot be used: " + what() + ".";
    }
}
