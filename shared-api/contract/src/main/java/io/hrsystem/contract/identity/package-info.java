/** Accounts of people and clients of machines. Facts only: credentials are never events. */
@NullMarked
package io.hrsystem.contract.identity;

import org.jspecify.annotations.NullMarked;
