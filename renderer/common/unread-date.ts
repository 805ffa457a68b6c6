/**
 * Whether a date on the page is none yet: its field says so and takes the focus. A form asks this of its fields before
 * it is sent; a page whose buttons stand outside any form asks here.
 */
export function hasUnreadDate(): boolean {
  const field = [...document.querySelectorAll('input')].find((one) => one.validity.customError);
  field?.reportValidity();
  field?.focus();
  return field !== undefined;
}
