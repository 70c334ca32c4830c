package io.github.csprules.model;

/**
 * An agreement between Microsoft and a partner or a customer.
 */
public enum AgreementType {
    /** The Microsoft Partner Agreement (MPA), signed by partners. */
    MICROSOFT_PARTNER_AGREEMENT,
    /** The Microsoft Customer Agreement (MCA), accepted by customers. */
    MICROSOFT_CUSTOMER_AGREEMENT,
    /** The Microsoft Cloud Agreement, which the customer agreement replaced. */
    MICROSOFT_CLOUD_AGREEMENT
}
