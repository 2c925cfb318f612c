package org.samverk.kit.problem;

import java.util.List;
import java.util.Map;

/// Every "no" the domain speaks. Answered as problem+json with the type `/problems/<slug>`.
public abstract class Refusal extends RuntimeException {
    private final int status;
    private final String slug;
    private final String title;
    private final String detail;

    protected Refusal(int status, String slug, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return List.of();
    }

    /// What would be possible instead; answered on 409.
    public List<String> allowed() {
        return List.of();
    }

    public Map<String, String> headers() {
        return Map.of();
    }
}
