package org.samverk.partners.partner.profile;

/// What a partner is; the terms in Danish, Swedish and English are in the code list `partner-kinds`.
public enum PartnerKind {
    MUNICIPALITY(Sector.PUBLIC),
    MUNICIPAL_ADMINISTRATION(Sector.PUBLIC),
    MUNICIPAL_ASSOCIATION(Sector.PUBLIC),
    MUNICIPAL_NETWORK(Sector.PUBLIC),
    REGION(Sector.PUBLIC),
    REGIONAL_BOARD(Sector.PUBLIC),
    REGIONAL_ASSOCIATION(Sector.PUBLIC),
    AUTHORITY(Sector.PUBLIC),
    COUNTY_ADMINISTRATIVE_BOARD(Sector.PUBLIC),
    POLICE(Sector.PUBLIC),
    CHURCH(Sector.FAITH),
    ASSOCIATION(Sector.CIVIL_SOCIETY),
    NGO(Sector.CIVIL_SOCIETY),
    CIVIL_SOCIETY(Sector.CIVIL_SOCIETY),
    INTEREST_ORGANISATION(Sector.CIVIL_SOCIETY),
    VOLUNTEER_GROUP(Sector.CIVIL_SOCIETY),
    SELF_GOVERNING_INSTITUTION(Sector.CIVIL_SOCIETY),
    BUSINESS(Sector.PRIVATE),
    ACADEMIA(Sector.ACADEMIA),
    RESEARCH_CENTRE(Sector.ACADEMIA),
    GENERAL_PRACTICE(Sector.HEALTH_CARE),
    HOSPITAL(Sector.HEALTH_CARE),
    SCHOOL(Sector.PUBLIC),
    PROFESSION(Sector.CIVIL_SOCIETY),
    CITIZEN_GROUP(Sector.CITIZENS),
    OTHER(Sector.CIVIL_SOCIETY);

    private final Sector usualSector;

    PartnerKind(Sector usualSector) {
        this.usualSector = usualSector;
    }

    /// Whether it is the authority of an area, and so known by it.
    public boolean governs() {
        return this == MUNICIPALITY || this == REGION;
    }

    public Sector usualSector() {
        return usualSector;
    }
}
