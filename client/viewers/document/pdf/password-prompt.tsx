import { IconLock } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Locked } from './use-pdf.ts'

/** Asks for a document's password, as often as it is wrong. What is typed stays in this component. */
export function PasswordPrompt({ name, locked }: { name: string; locked: Locked }) {
  const { t } = useTranslation('viewers')
  const [password, setPassword] = useState('')
  const id = useId()
  return (
    <form
      className="pdf-locked"
      onSubmit={(event) => {
        event.preventDefault()
        if (password) locked.open(password)
        setPassword('')
      }}
    >
      <IconLock size={28} stroke={1.5} aria-hidden />
      <label htmlFor={id}>{t('document.locked', { name })}</label>
      <span className="pdf-locked-row">
        <input
          id={id}
          type="password"
          autoComplete="off"
          className="document-field"
          value={password}
          aria-invalid={locked.wrong}
          aria-describedby={`${id}-wrong`}
          onChange={(event) => setPassword(event.target.value)}
        />
        <button type="submit" className="document-button">
          {t('document.unlock')}
        </button>
      </span>
      <span id={`${id}-wrong`} role="alert" className="pdf-locked-wrong">
        {locked.wrong && t('document.wrongPassword')}
      </span>
    </form>
  )
}
