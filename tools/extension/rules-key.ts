/**
 * The key pair that the e2e build believes and the e2e tests sign with. Its private half is here for everybody to read:
 * no build that is shipped knows it, which a test of that build holds.
 */
export const E2E_RULES_KEY = 'I2CNsrvIkpmn213sF_HBtwKx8dTyC3iUi_Xu59MjbQY';

/** The private half, as a JWK. */
export const E2E_PRIVATE_KEY = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: E2E_RULES_KEY,
  d: 'xgAC5G7Ds1KbnBF_WcBTFPUsKVoM1s964IEJJlUoHxE',
};
