// SPDX-License-Identifier: MIT
/**
 * JAX-RS resources, which only delegate, message body writers, fault mappers, filters, and the CDI wiring.
 */
@org.jspecify.annotations.NullMarked
package org.butlervo.web;
