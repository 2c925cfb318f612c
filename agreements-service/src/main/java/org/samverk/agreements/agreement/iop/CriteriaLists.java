package org.samverk.agreements.agreement.iop;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samverk.kit.stored.StoredJson;

/// The lists of criteria, every version of each, from the file `iop-criteria.json`.
@ApplicationScoped
public class CriteriaLists {
    private static final String FILE = "/iop-criteria.json";

    private final List<CriteriaList> all;

    CriteriaLists() {
        try (var in = Objects.requireNonNull(CriteriaLists.class.getResourceAsStream(FILE), FILE)) {
            all = List.copyOf(StoredJson.mapper().readValue(in, new TypeReference<List<CriteriaList>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    CriteriaLists(List<CriteriaList> all) {
        this.all = List.copyOf(all);
    }

    public List<CriteriaList> all() {
        return all;
    }

    /// What to assess by.
    /// @param version absent for that which was assessed by before, or else the newest
    public Optional<CriteriaList> find(String code, @Nullable Integer version, @Nullable IopAssessment before) {
        return version == null && before != null && before.list().equals(code)
                ? find(code, before.listVersion())
                : find(code, version);
    }

    /// @param version absent for the newest
    private Optional<CriteriaList> find(String code, @Nullable Integer version) {
        return all.stream()
                .filter(list -> list.code().equals(code) && (version == null || list.version() == version))
                .max(Comparator.comparing(CriteriaList::version));
    }
}
