/** What browsers ask for on their own account; nothing of ours or of a page goes there. */
export const OWN_ERRANDS =
  /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox|mozaws|mozgcp)\.(com|net|org)(:443$|\/)/;
