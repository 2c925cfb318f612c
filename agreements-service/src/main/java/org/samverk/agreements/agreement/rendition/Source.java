package org.samverk.agreements.agreement.rendition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.AgreementRow;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.content.AreaRef;
import org.samverk.agreements.agreement.terms.AgreementTerms;
import org.samverk.agreements.agreement.terms.Clause;
import org.samverk.agreements.agreement.terms.TermsVersion;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Block.Fact;
import org.samverk.kit.document.Text;
import org.samverk.kit.document.Wording;

/// What a document is written from: one text of an agreement, and the language it is shown in.
///
/// @param amends the text it takes the place of, or is to; absent for a first text
/// @param numbers of its parties in an official register, as DK_CVR:29190925
record Source(
        AgreementRow row,
        TermsVersion version,
        @Nullable TermsVersion amends,
        Map<UUID, String> numbers,
        Around around,
        Wording wording) {
    AgreementTerms terms() {
        return version.terms();
    }

    /// The proposal by which this text came, or is to come, into force.
    Optional<Proposal> proposal() {
        return row.state().proposalOf(version);
    }

    /// Whether all have signed this text.
    boolean concluded() {
        return proposal().filter(Proposal::complete).isPresent();
    }

    /// By the name it is last known by, and who has taken its place.
    String name(UUID partner) {
        var known = row.names().of(partner);
        var name = known.name() == null ? partner.toString() : known.name();
        var current = known.currentPartnerId() == null
                ? null
                : row.names().of(known.currentPartnerId()).name();
        return current == null ? name : wording.say("party.takenOver", name, current);
    }

    /// An area that was never heard of is shown by its code.
    String area(AreaRef area) {
        return around.areas().getOrDefault(area.key(), area.country() + "-" + area.code());
    }

    /// By code and name; one that its reader may not see, or that was never heard of, by its id.
    String indicator(UUID indicator) {
        var known = around.indicators().get(indicator);
        return known == null
                ? indicator.toString()
                : known.code() + " " + wording.of(known.name()).value();
    }

    /// As people write it.
    @Nullable
    String number(UUID partner) {
        var number = numbers.get(partner);
        if (number == null) {
            return null;
        }
        var parts = number.split(":", 2);
        return switch (parts[0]) {
            case "SE_ORGNR" -> wording.say("number.SE_ORGNR", parts[1].replaceFirst("(?<=^.{6})", "-"));
            case "DK_CVR", "NO_ORGNR" -> wording.say("number." + parts[0], parts[1]);
            case "FI_YTUNNUS" -> wording.say("number.FI_YTUNNUS", parts[1].replaceFirst("(?=.$)", "-"));
            case "IS_KENNITALA" -> wording.say("number.IS_KENNITALA", parts[1].replaceFirst("(?<=^.{6})", "-"));
            default -> null;
        };
    }

    String say(String key, Object... with) {
        return wording.say(key, with);
    }

    Stream<Block> paragraph(@Nullable Map<String, String> texts) {
        return texts == null ? Stream.empty() : Stream.of(new Block.Paragraph(wording.of(texts)));
    }

    Stream<Block> heading(String key) {
        return Stream.of(new Block.Heading(Text.of(say(key))));
    }

    Stream<Fact> fact(String label, @Nullable String value) {
        return value == null || value.isBlank() ? Stream.empty() : Stream.of(new Fact(say(label), Text.of(value)));
    }

    /// The clauses of these matters, in this order.
    /// @param headed whether each says which matter it is about even where it has no title of its own
    Stream<Block> clauses(boolean headed, Clause.Matter... matters) {
        return List.of(matters).stream()
                .flatMap(matter -> terms().clauses().stream()
                        .filter(clause -> clause.matter() == matter)
                        .flatMap(clause -> clause(clause, headed)));
    }

    private Stream<Block> clause(Clause clause, boolean headed) {
        var title = clause.title() != null
                ? wording.of(clause.title())
                : headed ? Text.of(wording.say("matter", clause.matter())) : null;
        var text = new Block.Paragraph(wording.of(clause.text()));
        return title == null ? Stream.of(text) : Stream.of(new Block.Heading(title), text);
    }
}
