package org.samverk.kit.value;

/// Ids as a query parameter lists them.
public final class Ids {
    private static final String ONE = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /// 1 to 100 ids, comma separated.
    public static final String FORM = ONE + "(," + ONE + "){0,99}";

    private Ids() {}
}
