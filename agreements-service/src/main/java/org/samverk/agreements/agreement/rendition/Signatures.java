package org.samverk.agreements.agreement.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samverk.agreements.agreement.consent.Consent;
import org.samverk.agreements.agreement.consent.Consent.Kind;
import org.samverk.agreements.agreement.consent.Consent.Method;
import org.samverk.agreements.agreement.consent.Consent.Verdict;
import org.samverk.agreements.agreement.consent.Evidence;
import org.samverk.agreements.agreement.consent.Proposal;
import org.samverk.agreements.agreement.consent.Signer;
import org.samverk.agreements.agreement.consent.Stake;
import org.samverk.agreements.agreement.fact.Effect;
import org.samverk.agreements.agreement.terms.Party;
import org.samverk.kit.document.Block;
import org.samverk.kit.document.Block.Cell;
import org.samverk.kit.document.Text;

/// From when the text holds, who has decided and signed it, and a line for everybody who has not.
final class Signatures {
    private Signatures() {}

    static Stream<Block> of(Source source) {
        var signers =
                source.proposal().map(Proposal::signers).orElseGet(() -> Stake.of(source.terms()).signers().stream());
        return Stream.concat(
                Stream.of(new Block.Paragraph(Text.of(entry(source)))), signers.map(signer -> signing(source, signer)));
    }

    private static String entry(Source source) {
        var number = source.version().termsVersion();
        var since = source.row().state().effects().stream()
                .filter(effect -> effect.termsVersion() == number)
                .map(Effect::from)
                .findFirst();
        if (since.isPresent()) {
            return source.say("force.since", source.wording().say(since.get()));
        }
        var amends = source.proposal().map(Proposal::amends).orElse(null);
        var agreed = amends == null ? source.terms().period().start() : amends.inForceFrom();
        return agreed == null
                ? source.say("force.whenSigned")
                : source.say("force.onDay", source.wording().say(agreed));
    }

    private static Signing signing(Source source, Signer signer) {
        var given = source.proposal().stream()
                .flatMap(proposal -> proposal.consents().stream())
                .filter(consent -> consent.partyId().equals(signer.partyId()))
                .toList();
        var approved = source.proposal()
                .filter(proposal -> proposal.approvedBy(signer.partyId()))
                .isPresent();
        return new Signing(
                source.name(signer.partyId()),
                given.isEmpty() ? null : table(source, signer, given),
                signer.decides() && !approved ? List.of(Text.of(source.say("signing.awaitsDecision"))) : List.of(),
                lines(source, signer, given));
    }

    /// A line for each signature that is missing, each for another function: of those the text names, the ones that
    /// have not signed. Where somebody signed without saying as what, nobody knows which these are.
    private static List<List<String>> lines(Source source, Signer signer, List<Consent> given) {
        var missing = new ArrayList<>(source.terms().party(signer.partyId()).stream()
                .flatMap(Party::signatories)
                .toList());
        var signed = given.stream()
                .filter(consent -> consent.counts() && consent.kind() == Kind.SIGNATURE)
                .toList();
        signed.forEach(consent -> missing.remove(consent.signatoryRole()));
        var lines = Math.max(0, signer.signaturesRequired() - signed.size());
        var functions = missing.size() > lines ? List.<String>of() : missing;
        return IntStream.range(0, lines)
                .mapToObj(line -> List.of(
                        source.say("line.placeAndDate"),
                        source.say("line.signature"),
                        source.say("line.function") + (line < functions.size() ? ": " + functions.get(line) : "")))
                .toList();
    }

    private static Block.Table table(Source source, Signer signer, List<Consent> given) {
        var labels = List.of("signing.what", "signing.day", "signing.function", "signing.how");
        return new Block.Table(
                source.say("signing.caption"),
                labels.stream().map(label -> source.say(label)).toList(),
                given.stream()
                        .map(consent -> List.of(
                                Cell.of(source.wording().say("consent", consent.kind())),
                                Cell.kept(source.wording().say(consent.signedOn())),
                                Cell.of(function(source, signer, consent)),
                                Cell.of(how(source, consent))))
                        .toList());
    }

    /// Where one signs for a party and does not say as what, it is who the text says; not where the party denies it.
    private static @Nullable String function(Source source, Signer signer, Consent consent) {
        return consent.signatoryRole() != null
                        || consent.kind() != Kind.SIGNATURE
                        || !consent.counts()
                        || consent.mandate() != null
                        || signer.signaturesRequired() > 1
                ? consent.signatoryRole()
                : source.terms()
                        .party(signer.partyId())
                        .map(Party::signatoryRole)
                        .orElse(null);
    }

    private static String how(Source source, Consent consent) {
        var wording = source.wording();
        var answer = consent.answer();
        return Stream.of(
                        entered(source, consent),
                        consent.medium() == null ? null : wording.say("medium", consent.medium()),
                        consent.reference() == null ? null : wording.say("consent.reference", consent.reference()),
                        consent.mandate() == null
                                ? null
                                : wording.say(
                                        "consent.mandate", consent.mandate().reference()),
                        consent.evidence() == null
                                ? null
                                : wording.say("consent.evidence", evidence(consent.evidence())),
                        answer == null
                                ? null
                                : wording.say(
                                        answer.verdict() == Verdict.CONFIRMED
                                                ? "consent.confirmed"
                                                : "consent.disputed"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    /// Who gave it for the party, or entered what was given elsewhere. A registrar may belong to no partner.
    private static String entered(Source source, Consent consent) {
        var how = consent.method() == Method.DIRECT ? "consent.direct" : "consent.recorded";
        var by = consent.isInTheNameOfAnother() ? consent.givenFor() : null;
        return by == null ? source.say(how) : source.say(how + ".by", source.name(by));
    }

    private static String evidence(Evidence evidence) {
        return Stream.of(evidence.title(), evidence.reference(), evidence.url())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
