"use strict";
// Asks the authenticator and sends what it answers as a field of the form. A passkey to sign in with is asked for at
// once; one that is made needs its name first.
const form = document.querySelector("form[data-passkey]");
const told = document.querySelector("[data-passkey-not-done]");
const parse = {
  create: "parseCreationOptionsFromJSON", get: "parseRequestOptionsFromJSON",
}[form.dataset.passkey];

const ask = async () => {
  told.hidden = true;
  try {
    const publicKey = PublicKeyCredential[parse](JSON.parse(form.dataset.options));
    const credential = await navigator.credentials[form.dataset.passkey]({ publicKey });
    form.elements.credential.value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch {
    told.hidden = false;
  }
};

if (window.PublicKeyCredential?.[parse]) {
  document.querySelector("[data-passkey-cannot]").hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    ask();
  });
  if (form.dataset.passkey === "get") ask();
}
