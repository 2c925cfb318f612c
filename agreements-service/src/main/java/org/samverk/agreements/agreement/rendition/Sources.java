package org.samverk.agreements.agreement.rendition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.Agreements;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.agreements.agreement.text.Texts;
import org.samverk.kit.organisations.KnownOrganisations;
import org.samverk.kit.security.Actor;

/// Finds what documents are written from.
@ApplicationScoped
class Sources {
    private final Agreements agreements;
    private final Texts texts;
    private final KnownOrganisations organisations;
    private final FindAround around;

    Sources(Agreements agreements, Texts texts, KnownOrganisations organisations, FindAround around) {
        this.agreements = agreements;
        this.texts = texts;
        this.organisations = organisations;
        this.around = around;
    }

    /// @param termsVersion of the text; absent for the one in force or, while none is, the newest
    /// @param languages a header Accept-Language
    Source of(UUID id, @Nullable Integer termsVersion, @Nullable String languages, Actor actor) {
        var row = agreements.row(id, actor);
        var version = version(row, termsVersion, actor);
        var numbers = new HashMap<UUID, String>();
        organisations
                .of(version.terms().partyIds())
                .forEach((party, known) ->
                        known.identifiers().stream().findFirst().ifPresent(number -> numbers.put(party, number)));
        return new Source(
                row,
                version,
                amended(row, version.termsVersion(), actor),
                numbers,
                around.of(row, version, actor),
                Labels.of(languages, version.terms().country()));
    }

    /// The text that all had agreed on before this one was laid before the parties.
    private @Nullable TermsVersion amended(AgreementRow row, int number, Actor actor) {
        @Nullable Integer agreed = null;
        for (var proposal : row.state().proposals()) {
            if (proposal.termsVersion() == number) {
                return proposal.amends() == null || agreed == null ? null : version(row, agreed, actor);
            }
            agreed = proposal.complete() ? Integer.valueOf(proposal.termsVersion()) : agreed;
        }
        return null;
    }

    /// Only a text that is no longer in force, nor to be, is not at hand and takes another query.
    private TermsVersion version(AgreementRow row, @Nullable Integer wanted, Actor actor) {
        var state = row.state();
        if (wanted == null) {
            return state.terms();
        }
        return Stream.of(state.terms(), state.next())
                .filter(text -> text != null && text.termsVersion() == wanted)
                .findFirst()
                .orElseGet(() -> texts.of(row.id(), wanted, actor).getFirst());
    }
}
