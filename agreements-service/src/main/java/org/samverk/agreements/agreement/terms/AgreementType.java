package org.samverk.agreements.agreement.terms;

/// The kinds of agreement. Each demands something of its terms when it is proposed; see its Demands.
public enum AgreementType {
    /// partnerskabsaftale, partnerskapsavtal
    PARTNERSHIP_AGREEMENT,
    /// samverkansavtal, samarbejdsaftale
    COLLABORATION_AGREEMENT,
    /// överenskommelse
    ACCORD,
    /// kontrakt, avtal
    CONTRACT,
    /// driftsoverenskomst
    OPERATING_AGREEMENT,
    /// sundhedsaftale
    HEALTH_AGREEMENT,
    /// nærsundhedsplan, Denmark from 2027
    LOCAL_HEALTH_PLAN,
    /// idéburet offentligt partnerskap: public bodies and civil society
    IOP,
    /// tilläggsavtal
    SUPPLEMENTARY_AGREEMENT,
    /// avsiktsförklaring
    LETTER_OF_INTENT
}
