package io.github.csprules.json;

/** Tokens that know where in a text they are. */
interface PlacedTokens extends JsonTokens, Positions {

    /** The position of the current token. Later values have later ones. */
    long position();
}
