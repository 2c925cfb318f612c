package org.samverk.agreements.agreement.dependent;

/// An agreement is other than it was; told within the transaction.
public record AgreementChanged(KnownAgreement agreement) {}
