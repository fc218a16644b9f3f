"""Every word that a person reads and every challenge in the catalogue, per language, with the code that looks them up."""
